package org.mendline.ml.search;

/// Hears how far a search is, and may stop it; asked before every single evaluation.
public interface SearchWatch {
    /// Lets the search run to its end.
    SearchWatch NONE = new SearchWatch() {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// @param fraction 0 to 1
    void at(double fraction);

    boolean cancelled();
}
