package org.mendline.app.window.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.importing.FolderWatch;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Texts;

/// Offers files that appear in the watched folder. Nothing is imported without a click, unless the clinic has chosen
/// so. FX thread only.
public final class WatchController {
    private static final String LOOK = "import.watch";
    private static final String SET = "import.watch.set";

    private final WatchModel model = new WatchModel();
    private final ImportBook book;
    private final FolderWatch watch;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<List<Path>> importing;

    /// @param clock tells how long a file has not changed
    /// @param importing imports files without asking, if it can just now; used where the clinic has chosen so
    WatchController(ImportBook book, Clock clock, TaskRunner tasks, Texts texts, Consumer<List<Path>> importing) {
        this.book = book;
        this.watch = new FolderWatch(book, clock);
        this.tasks = tasks;
        this.texts = texts;
        this.importing = importing;
    }

    public WatchModel model() {
        return model;
    }

    private record Look(Optional<WatchedFolder> watched, List<Path> files) {}

    /// Looks into the folder, if one is watched.
    public void look() {
        tasks.start(Work.of(LOOK, progress -> lookNow(), this::show, this::failed));
    }

    private Look lookNow() throws IOException {
        Optional<WatchedFolder> watched = book.watched();
        return new Look(watched, watched.isPresent() ? watch.look(watched.get()) : List.of());
    }

    private void show(Look look) {
        model.failureProperty().set("");
        model.watchedProperty().set(look.watched());
        boolean automatic = look.watched().map(WatchedFolder::automatic).orElse(false);
        List<Path> offered = automatic ? List.of() : look.files();
        if (!model.offered().equals(offered)) {
            model.offered().setAll(offered);
        }
        model.messageProperty()
                .set(
                        offered.isEmpty()
                                ? ""
                                : texts.format(
                                        "watch.new",
                                        offered.size(),
                                        look.watched().orElseThrow().folder()));
        if (automatic && !look.files().isEmpty()) {
            importing.accept(look.files());
        }
    }

    private void failed(Exception failure) {
        model.offered().clear();
        model.messageProperty().set("");
        model.failureProperty()
                .set(failure(
                        model.watchedProperty().get().map(WatchedFolder::folder).orElse(Path.of(""))));
    }

    /// What is said of a folder that cannot be read.
    public String failure(Path folder) {
        return texts.format("watch.failed", folder);
    }

    /// Does not offer the files on offer again.
    public void putAside() {
        handled(List.copyOf(model.offered()));
    }

    /// These files have been imported, or put aside.
    void handled(List<Path> files) {
        Optional<WatchedFolder> watched = model.watchedProperty().get();
        if (watched.isEmpty()) {
            return;
        }
        tasks.start(Work.of(
                SET,
                progress -> {
                    watch.handled(watched.get(), files);
                    return files;
                },
                done -> look(),
                this::failed));
    }

    /// Watches a folder from now on; empty for none.
    public void watch(Optional<WatchedFolder> folder) {
        tasks.start(Work.of(
                SET,
                progress -> {
                    book.watch(folder);
                    return folder;
                },
                done -> look(),
                this::failed));
    }
}
