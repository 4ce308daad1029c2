package org.mendline.ml.local;

/// Who takes part in a clinic's blend of predictions.
public enum StackMember {
    /// The twin with the clinic's own priors.
    LOCAL_TWIN("twin, this clinic's priors"),
    /// The twin as shipped.
    SHIPPED_TWIN("twin as shipped"),
    /// [org.mendline.ml.neighbours.PeopleLikeMe].
    NEIGHBOURS("similar recoveries");

    private final String label;

    StackMember(String label) {
        this.label = label;
    }

    /// Name for people.
    public String label() {
        return label;
    }
}
