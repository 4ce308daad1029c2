package org.mendline.app.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;
import org.mendline.storage.store.ClinicStore;

/// The imports and the watched folder of a store.
///
/// @param user who works here
/// @param changed called after the store's data changed
public record StoreImportBook(ClinicStore store, Supplier<String> user, Runnable changed) implements ImportBook {
    private static final String FOLDER = "watch.folder";
    private static final String AUTOMATIC = "watch.automatic";
    private static final String HANDLED = "watch.handled";

    @Override
    public List<ImportRun> latest(int limit) {
        return store.importHistory().latest(limit);
    }

    @Override
    public UndoOutcome previewUndo(int number) {
        return store.importHistory().previewUndo(number);
    }

    @Override
    public UndoOutcome undo(int number) {
        UndoOutcome outcome = store.importHistory().undo(number, user.get());
        if (outcome instanceof UndoOutcome.Done) {
            changed.run();
        }
        return outcome;
    }

    @Override
    public Optional<WatchedFolder> watched() {
        return store.setting(FOLDER)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new WatchedFolder(
                        Path.of(folder),
                        store.setting(AUTOMATIC).orElse("false").equals("true")));
    }

    @Override
    public void watch(Optional<WatchedFolder> folder) {
        store.inTransaction(() -> {
            store.setSetting(FOLDER, folder.map(f -> f.folder().toString()).orElse(""));
            store.setSetting(
                    AUTOMATIC,
                    String.valueOf(folder.map(WatchedFolder::automatic).orElse(false)));
            store.audit()
                    .append(
                            user.get(),
                            "watch-folder",
                            folder.map(f -> "New files in " + f.folder()
                                            + (f.automatic() ? " are imported automatically." : " are offered."))
                                    .orElse("No folder is watched."));
            return folder;
        });
    }

    @Override
    public List<String> handled() {
        return store.setting(HANDLED).filter(text -> !text.isEmpty()).stream()
                .flatMap(String::lines)
                .toList();
    }

    @Override
    public void remember(List<String> fingerprints) {
        store.setSetting(HANDLED, String.join("\n", fingerprints));
    }
}
