package org.mendline.app.window.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The node of each screen, made when the screen is first looked at: the program starts sooner. FX thread only.
final class Screens {
    private final Map<Screen, Supplier<Node>> makers = new EnumMap<>(Screen.class);
    private final Map<Screen, Node> made = new EnumMap<>(Screen.class);

    /// Says how a screen is made.
    Screens with(Screen screen, Supplier<Node> maker) {
        makers.put(screen, maker);
        return this;
    }

    /// Whether the screen was looked at before.
    boolean isMade(Screen screen) {
        return made.containsKey(screen);
    }

    /// The screen's node, always the same.
    ///
    /// @throws IllegalStateException if nobody said how it is made
    Node of(Screen screen) {
        return made.computeIfAbsent(screen, s -> {
            Supplier<Node> maker = makers.get(s);
            if (maker == null) {
                throw new IllegalStateException("The screen " + s + " has no maker.");
            }
            return maker.get();
        });
    }
}
