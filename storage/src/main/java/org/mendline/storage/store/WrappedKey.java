package org.mendline.storage.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A random file key, locked with a passphrase: Argon2id (RFC 9106) turns the passphrase into a key, AES-256-GCM
/// (NIST SP 800-38D) wraps the file key under it and vouches for the Argon2id parameters.
///
/// @param memoryKib Argon2id memory in KiB
/// @param passes Argon2id passes
/// @param parallelism Argon2id lanes
/// @param salt 16 bytes
/// @param nonce 12 bytes
/// @param wrapped file key and 16-byte tag
record WrappedKey(int memoryKib, int passes, int parallelism, byte[] salt, byte[] nonce, byte[] wrapped) {
    static final int FILE_KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    // RFC 9106, section 4, second recommended option: 64 MiB, 3 passes; one lane, since we run it in one thread.
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int PARALLELISM = 1;
    // A header may come from anyone: it must not make us take all memory or never finish.
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 64;
    private static final int MOST_PARALLELISM = 16;

    /// Whether the numbers can be a key that this program or a stricter one has locked.
    boolean isSane() {
        return memoryKib >= 8 * parallelism
                && memoryKib <= MOST_MEMORY_KIB
                && passes >= 1
                && passes <= MOST_PASSES
                && parallelism >= 1
                && parallelism <= MOST_PARALLELISM
                && salt.length == SALT_BYTES
                && nonce.length == NONCE_BYTES
                && wrapped.length == FILE_KEY_BYTES + TAG_BITS / 8;
    }

    /// Locks `fileKey` with a passphrase.
    static WrappedKey lock(byte[] fileKey, char[] passphrase, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        WrappedKey open = new WrappedKey(MEMORY_KIB, PASSES, PARALLELISM, salt, nonce, new byte[0]);
        try {
            return new WrappedKey(
                    MEMORY_KIB,
                    PASSES,
                    PARALLELISM,
                    salt,
                    nonce,
                    open.cipher(Cipher.ENCRYPT_MODE, passphrase, fileKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES/GCM.", e);
        }
    }

    /// The file key, or empty if the passphrase is not the one it was locked with. The caller wipes it.
    Optional<byte[]> unlock(char[] passphrase) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, wrapped));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES/GCM.", e);
        }
    }

    private byte[] cipher(int mode, char[] passphrase, byte[] input) throws GeneralSecurityException {
        byte[] key = derive(passphrase);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(12 + salt.length)
                    .putInt(memoryKib)
                    .putInt(passes)
                    .putInt(parallelism)
                    .put(salt)
                    .flip());
            return cipher.doFinal(input);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] derive(char[] passphrase) {
        byte[] secret = utf8(passphrase);
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(parallelism)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[32];
            argon2.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// Composed form (Unicode NFC): macOS and Windows keyboards give different code points for the same "é".
    private static byte[] utf8(char[] passphrase) {
        CharBuffer composed = CharBuffer.wrap(Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(composed);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes).rewind().put(new byte[bytes.length]);
        return bytes;
    }
}
