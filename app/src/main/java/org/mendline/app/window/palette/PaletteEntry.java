package org.mendline.app.window.palette;

/// Something that can be chosen by typing.
///
/// @param name plain words, which the typed letters are looked for in
/// @param detail what stands beside it: a key, or what is known of a person; may be empty
/// @param run what choosing it does
public record PaletteEntry(String name, String detail, Runnable run) {}
