package org.whiria.platform.link;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links that open one thing without sign-in. A token is the id of that thing and the second at which it expires,
 * signed with HMAC-SHA256: no personal data, and nothing that could be guessed or changed.
 */
@Component
public class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PAYLOAD = 3 * Long.BYTES;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;
    private final Clock clock;

    SignedLinks(LinkKey key, Clock clock) {
        this.key = new SecretKeySpec(key.secret(), ALGORITHM);
        this.clock = clock;
    }

    /** The token of an id: the same for the same expiry, so that a reminder carries the same link. */
    public String token(UUID id, Instant expiresAt) {
        var payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(PAYLOAD + SIGNATURE)
                .put(payload)
                .put(signature(payload))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The id that the token opens; none where it was tampered with or has expired. */
    public Optional<UUID> open(String token) {
        return decoded(token).filter(this::isGenuine).flatMap(this::idIn);
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == PAYLOAD + SIGNATURE);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private boolean isGenuine(byte[] token) {
        var payload = new byte[PAYLOAD];
        var signature = new byte[SIGNATURE];
        ByteBuffer.wrap(token).get(payload).get(signature);
        return MessageDigest.isEqual(signature, signature(payload));
    }

    private Optional<UUID> idIn(byte[] token) {
        var payload = ByteBuffer.wrap(token);
        var id = new UUID(payload.getLong(), payload.getLong());
        var expiresAt = Instant.ofEpochSecond(payload.getLong());
        return clock.instant().isBefore(expiresAt) ? Optional.of(id) : Optional.empty();
    }

    private byte[] signature(byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
