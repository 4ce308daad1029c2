package org.mendline.viz.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Finds places for words beside points so that they cover neither each other nor what was said to be kept free.
/// First come, first served.
public final class LabelPlaces {
    private final Rectangle2D within;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// @param area what all words must lie in
    public LabelPlaces(PlotArea area) {
        within = area.rectangle();
    }

    /// Keeps a place free.
    public void avoid(Rectangle2D place) {
        taken.add(place);
    }

    /// A place right of the point, at a corner, above, below or left of it; taken from then on.
    ///
    /// @param reach distance to the point on either side, in pixels
    public Optional<Rectangle2D> place(double x, double y, double reach, double width, double height) {
        double high = y - height / 2;
        double above = y - reach - height;
        double below = y + reach;
        Optional<Rectangle2D> free = Stream.of(
                        new Rectangle2D(x + reach, high, width, height),
                        new Rectangle2D(x + reach / 2, above, width, height),
                        new Rectangle2D(x + reach / 2, below, width, height),
                        new Rectangle2D(x - width / 2, above, width, height),
                        new Rectangle2D(x - width / 2, below, width, height),
                        new Rectangle2D(x - reach - width, high, width, height),
                        new Rectangle2D(x - reach / 2 - width, above, width, height),
                        new Rectangle2D(x - reach / 2 - width, below, width, height))
                .filter(place -> within.contains(place) && taken.stream().noneMatch(place::intersects))
                .findFirst();
        free.ifPresent(taken::add);
        return free;
    }
}
