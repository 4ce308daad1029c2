package org.mendline.app.window.twin;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// One thing the plan can change: where the slider stands, and which dose that means. FX thread only.
public final class LeverSetting {
    private final Range range;
    private final DoubleProperty position;
    private final DoubleBinding planned;
    private final StringBinding words;

    /// What a slider offers.
    ///
    /// @param key stable name, for example `sleep`
    /// @param name plain name
    /// @param unit of the daily mean
    /// @param step smallest change a plan can name, in `unit`
    /// @param usual the usual dose, in `unit`; may lie outside `low` to `high`, which then widen
    public record Range(String key, String name, String unit, double low, double high, double step, double usual) {
        public Range {
            low = Math.min(low, usual);
            high = Math.max(high, usual);
        }

        /// The dose a slider position means: whole steps, and exactly the usual dose near it.
        double snap(double position) {
            if (Math.abs(position - usual) < step / 2) {
                return usual;
            }
            return Math.clamp(Math.round(position / step) * step, low, high);
        }
    }

    LeverSetting(Range range, LeverWords leverWords) {
        this.range = range;
        this.position = new SimpleDoubleProperty(this, range.key(), range.usual());
        this.planned = Bindings.createDoubleBinding(() -> range.snap(position.get()), position);
        this.words = Bindings.createStringBinding(() -> leverWords.dose(range, planned.get()), planned);
    }

    public Range range() {
        return range;
    }

    /// Where the slider stands.
    public DoubleProperty positionProperty() {
        return position;
    }

    /// The dose it means, in the lever's unit.
    public DoubleBinding plannedBinding() {
        return planned;
    }

    /// The dose in words, with the change against the usual one.
    public StringBinding words() {
        return words;
    }

    public boolean changed() {
        return planned.get() != range.usual();
    }

    void reset() {
        position.set(range.usual());
    }
}
