package org.mendline.app.window.timeline;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.storage.person.PersonId;

/// The timeline as a page about a person, its nodes made when first looked at. FX thread only.
public final class TimelinePage implements PersonPage {
    private final TimelineController controller;
    private final Supplier<Node> maker;
    private Optional<Node> made = Optional.empty();

    /// @param maker makes the page's node
    public TimelinePage(TimelineController controller, Supplier<Node> maker) {
        this.controller = controller;
        this.maker = maker;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.TIMELINE;
    }

    @Override
    public Node node() {
        Node node = made.orElseGet(maker);
        made = Optional.of(node);
        return node;
    }

    @Override
    public void open(PersonId person) {
        controller.open(person);
    }
}
