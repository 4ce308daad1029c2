package org.mendline.storage.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Vouches for a backup: AES-256-GCM (NIST SP 800-38D) over what the store held, with the manifest as additional data,
/// under a key that HKDF-SHA-256 (RFC 5869) makes from the store's file key. H2's own file encryption (AES-XTS) hides
/// content but does not notice a change; the manifest's SHA-256 does, and this shows that nobody rewrote the manifest.
final class ManifestSeal {
    private static final byte[] PURPOSE = "mendline backup manifest 1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private ManifestSeal() {}

    /// @return nonce, then ciphertext with tag
    static byte[] seal(byte[] fileKey, byte[] manifest, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, fileKey, nonce, manifest).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES/GCM or HKDF.", e);
        }
    }

    /// The content, or empty if key, manifest or seal are not those that were sealed together.
    static Optional<byte[]> open(byte[] fileKey, byte[] manifest, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, fileKey, nonce, manifest)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES/GCM or HKDF.", e);
        }
    }

    private static Cipher cipher(int mode, byte[] fileKey, byte[] nonce, byte[] manifest)
            throws GeneralSecurityException {
        SecretKey key = KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(fileKey).thenExpand(PURPOSE, 32));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(manifest);
        return cipher;
    }
}
