package org.whiria.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in hexadecimal digits: the same for the same content, and never else. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Adds a text in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] content) {
        digest.update(content);
        return this;
    }

    /** The digest of all that was added, after which it begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
