package org.mendline.app.window.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.storage.person.PersonId;

/// Whose pages are shown, and which of them. A page reads only once it is looked at. FX thread only.
public final class PersonController {
    private final TwinScreenController twin;
    private final List<PersonPage> pages;
    private final ObjectProperty<PersonTab> tab = new SimpleObjectProperty<>(this, "tab", PersonTab.TWIN);
    private final ObjectProperty<Optional<PersonId>> person =
            new SimpleObjectProperty<>(this, "person", Optional.empty());
    private final Set<PersonTab> fresh = EnumSet.noneOf(PersonTab.class);

    /// @param twin the page that infers, which every other page builds upon
    /// @param pages the other pages; a tab without page is not shown
    public PersonController(TwinScreenController twin, List<PersonPage> pages) {
        this.twin = twin;
        this.pages = List.copyOf(pages);
        tab.subscribe(this::read);
    }

    public TwinScreenController twin() {
        return twin;
    }

    public List<PersonPage> pages() {
        return pages;
    }

    public ObjectProperty<PersonTab> tabProperty() {
        return tab;
    }

    /// Who is shown, if anybody.
    public ObjectProperty<Optional<PersonId>> personProperty() {
        return person;
    }

    /// Shows a person, on the page looked at last.
    public void open(PersonId opened) {
        person.set(Optional.of(opened));
        fresh.clear();
        twin.open(opened);
        read();
    }

    /// Reads anew, after data changed.
    public void refresh() {
        person.get().ifPresent(this::open);
    }

    private void read() {
        Optional<PersonId> shown = person.get();
        if (shown.isPresent() && fresh.add(tab.get())) {
            pages.stream().filter(page -> page.tab() == tab.get()).forEach(page -> page.open(shown.get()));
        }
    }
}
