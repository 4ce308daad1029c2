package org.mendline.storage.importing;

/// A whole file is of no use. The message says what is wrong and what to do, without the file's name.
public class UnreadableFileException extends Exception {
    public UnreadableFileException(String message) {
        super(message);
    }
}
