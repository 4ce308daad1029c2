package org.mendline.app.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCombination;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.EntryModel;

/// Everything the workstation does by key; accelerators and the help page are made from it.
final class Actions {
    private final List<AppAction> all = new ArrayList<>();
    private final Texts texts;

    Actions(Workstation workstation, Texts texts, Runnable focusSearch, Runnable chooseFiles) {
        this.texts = texts;
        for (Screen screen : Screen.values()) {
            add("nav." + screen.name(), "Shortcut+" + (screen.ordinal() + 1), () -> workstation.show(screen));
        }
        for (PersonPage page : workstation.person().pages()) {
            PersonTab tab = page.tab();
            add("person.tab." + tab.name(), "Shortcut+Shift+" + (tab.ordinal() + 1), () -> {
                workstation.show(Screen.TWIN);
                workstation.person().tabProperty().set(tab);
            });
        }
        add("action.search", "Shortcut+F", () -> {
            workstation.show(Screen.CASELOAD);
            focusSearch.run();
        });
        add("action.import", "Shortcut+I", () -> {
            workstation.show(Screen.IMPORT);
            chooseFiles.run();
        });
        add("action.export", "Shortcut+E", () -> {
            workstation.show(Screen.REPORT);
            workstation.report().askForExport();
        });
        add("action.entry", "Shortcut+N", () -> {
            workstation.show(Screen.TWIN);
            workstation.person().tabProperty().set(PersonTab.TIMELINE);
            workstation.timeline().entry().open(EntryModel.Kind.VALUE);
        });
        add("action.undo", "Shortcut+Z", () -> workstation.edits().undo());
        add("action.redo", "Shortcut+Shift+Z", () -> workstation.edits().redo());
        add("action.reload", "F5", () -> workstation.caseload().reload());
        add("action.theme", "Shortcut+Shift+L", workstation::switchTheme);
        add("action.palette", "Shortcut+K", () -> {
            BooleanProperty palette = workstation.model().paletteProperty();
            palette.set(!palette.get());
        });
        add("action.help", "F1", () -> {
            BooleanProperty help = workstation.model().helpProperty();
            help.set(!help.get());
        });
    }

    List<AppAction> all() {
        return List.copyOf(all);
    }

    private void add(String key, String keys, Runnable run) {
        all.add(new AppAction(texts.get(key), KeyCombination.valueOf(keys), run));
    }
}
