package org.mendline.storage.store;

import org.jspecify.annotations.Nullable;

/// A store could not be created, opened or used. The message is a sentence for the user: what is wrong and what
/// to do.
public sealed class StoreException extends RuntimeException {
    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }

    /// The passphrase does not open this store.
    public static final class WrongPassphrase extends StoreException {
        public WrongPassphrase(String message) {
            super(message);
        }
    }

    /// The file is missing, empty, or not a Mendline store.
    public static final class NotAStore extends StoreException {
        public NotAStore(String message) {
            super(message);
        }

        public NotAStore(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// A store is there already where a new one was asked for.
    public static final class AlreadyExists extends StoreException {
        public AlreadyExists(String message) {
            super(message);
        }
    }

    /// The store's files are damaged, or lack what was in them before.
    public static final class Damaged extends StoreException {
        public Damaged(String message) {
            super(message);
        }

        public Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Another program has the store open.
    public static final class InUse extends StoreException {
        public InUse(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// The store was written by a newer Mendline.
    public static final class TooNew extends StoreException {
        public TooNew(String message) {
            super(message);
        }
    }

    /// Reading or writing failed.
    public static final class Failed extends StoreException {
        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
