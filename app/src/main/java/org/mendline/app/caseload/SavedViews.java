package org.mendline.app.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The views of the caseload that this clinic keeps, by name. Slow: never on the FX thread.
public interface SavedViews {
    /// All of them, by name.
    List<SavedView> all();

    /// Keeps a view; one of the same name is replaced.
    void keep(SavedView view);

    /// Keeps a view no longer.
    void forget(String name);

    /// A list with one view more, or another one under its name.
    static List<SavedView> with(List<SavedView> views, SavedView view) {
        List<SavedView> changed = new ArrayList<>(without(views, view.name()));
        changed.add(view);
        changed.sort(Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(changed);
    }

    /// A list without the view of a name.
    static List<SavedView> without(List<SavedView> views, String name) {
        return views.stream().filter(v -> !v.name().equalsIgnoreCase(name)).toList();
    }
}
