package org.mendline.app.window.shell;

import javafx.scene.input.KeyCombination;

/// Something the workstation can do by key, listed in its help.
///
/// @param name plain words
/// @param keys the key that does it
public record AppAction(String name, KeyCombination keys, Runnable run) {}
