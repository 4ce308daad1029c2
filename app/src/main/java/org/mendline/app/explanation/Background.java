package org.mendline.app.explanation;

import org.mendline.ml.explain.OwnNormal;

/// What a prediction is compared with.
public enum Background {
    /// The last seven days against the person's own normal before.
    OWN_NORMAL,
    /// The whole course against a person of whom only condition, age, sex and level before are known.
    NOTHING_KNOWN;

    OwnNormal ownNormal() {
        return switch (this) {
            case OWN_NORMAL -> OwnNormal.LAST_WEEK;
            case NOTHING_KNOWN -> OwnNormal.NOTHING_KNOWN;
        };
    }
}
