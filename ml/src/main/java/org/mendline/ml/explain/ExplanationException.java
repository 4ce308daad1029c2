package org.mendline.ml.explain;

/// Why no explanation can be given; the message is a sentence for the user.
public abstract sealed class ExplanationException extends RuntimeException
        permits UndefinedValueException, TooManyPlayersException, NotAdditiveException {
    ExplanationException(String message) {
        super(message);
    }
}
