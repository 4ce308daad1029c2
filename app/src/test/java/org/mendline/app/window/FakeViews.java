package org.mendline.app.window;

import java.util.List;
import org.mendline.app.caseload.SavedView;
import org.mendline.app.caseload.SavedViews;

/// Views of the caseload, kept in memory.
final class FakeViews implements SavedViews {
    private List<SavedView> views = List.of();

    @Override
    public synchronized List<SavedView> all() {
        return views;
    }

    @Override
    public synchronized void keep(SavedView view) {
        views = SavedViews.with(views, view);
    }

    @Override
    public synchronized void forget(String name) {
        views = SavedViews.without(views, name);
    }
}
