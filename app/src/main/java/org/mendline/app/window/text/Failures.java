package org.mendline.app.window.text;

import java.io.IOException;
import java.util.Optional;
import org.mendline.app.models.ModelRefusedException;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a user is told when work failed. Logs faults of the program, once.
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Texts texts;

    public Failures(Texts texts) {
        this.texts = texts;
    }

    /// A sentence: what is wrong and, where possible, what to do.
    public String sentence(Exception failure) {
        return switch (failure) {
            case StoreException store -> said(store);
            case BackupException backup -> said(backup);
            case ModelRefusedException refused -> said(refused);
            case IOException io -> texts.format("failure.io", said(io));
            default -> {
                LOG.error("A task failed", failure);
                yield texts.format("failure.unexpected", failure.getClass().getSimpleName());
            }
        };
    }

    private static String said(Exception failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
