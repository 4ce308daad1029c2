package org.mendline.app.window.person;

import javafx.scene.Node;
import org.mendline.storage.person.PersonId;

/// A page about one person. FX thread only.
///
/// Predictions come to a page by what it was constructed with, see
/// [org.mendline.app.window.twin.TwinScreenModel#predictionProperty()].
public interface PersonPage {
    /// Which tab opens it.
    PersonTab tab();

    /// What to show, always the same node.
    Node node();

    /// Reads what the page shows about a person. Called when the page is looked at and shows another person, or
    /// when their data changed since; never for pages nobody looks at.
    void open(PersonId person);
}
