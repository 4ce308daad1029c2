package org.mendline.app.window.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.mendline.app.window.preference.Look;
import org.mendline.app.window.settings.Reopening;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;

/// What a workstation needs beside its clinic.
///
/// @param clock today's date and the zone for times without one
/// @param look theme, language and size of the text, shared with the first-run page
/// @param documents folder where reports go unless the user says otherwise
/// @param showFolder opens a folder in the system's file browser; may do nothing
/// @param reopening closes the clinic, puts a prepared restore in its place and opens it again
public record Surroundings(
        TaskRunner tasks,
        Texts texts,
        Clock clock,
        Look look,
        Path documents,
        Consumer<Path> showFolder,
        Reopening reopening) {
    /// Surroundings in which no restore is carried out.
    public Surroundings(
            TaskRunner tasks,
            Texts texts,
            Clock clock,
            ObjectProperty<Themes> theme,
            Path documents,
            Consumer<Path> showFolder) {
        this(tasks, texts, clock, Look.in(theme), documents, showFolder, (restore, passphrase) -> {
            restore.close();
            Arrays.fill(passphrase, '\0');
        });
    }

    ObjectProperty<Themes> theme() {
        return look.themeProperty();
    }
}
