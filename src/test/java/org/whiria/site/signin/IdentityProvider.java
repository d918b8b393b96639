package org.whiria.site.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.json.JsonWriter;

/** An OpenID provider in little: its metadata, its keys, and one token for whoever has just signed in there. */
final class IdentityProvider implements AutoCloseable {

    private static final String CLIENT = "whiria";

    private final HttpServer server;
    private final RSAKey key;
    private volatile String idToken = "";

    IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("fictional").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", this::metadata);
        serve("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        serve(
                "/token",
                () -> json(Map.of(
                        "access_token", idToken, "id_token", idToken, "token_type", "Bearer", "scope", "openid")));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the provider calls the person ({@code sub}) means nothing to Whiria. */
    String token(String username, String nonce) {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("4b6f2c1e")
                .audience(CLIENT)
                .claim("preferred_username", username)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void signedIn(String username, String nonce) {
        idToken = token(username, nonce);
    }

    private String metadata() {
        return json(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private static String json(Map<String, Object> values) {
        return JsonWriter.<Map<String, Object>>standard().writeToString(values);
    }

    private void serve(String path, Supplier<String> body) {
        server.createContext(path, exchange -> {
            var bytes = body.get().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
