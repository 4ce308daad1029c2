package org.mendline.app.window.importing;

import java.util.List;

/// One file of an import, ready to show.
///
/// @param found the most frequent kinds of values, with their counts
/// @param foundInFull all kinds
/// @param accepted whether anything of it would be, or was, stored
/// @param asks whether it waits for answers
/// @param damaged whether something is wrong with it
/// @param known values and samples that are there already; empty if none
/// @param device what recorded it, as far as the file tells
/// @param problems each with where and what
public record FileRow(
        String file,
        String format,
        String status,
        boolean accepted,
        boolean asks,
        boolean damaged,
        String found,
        String foundInFull,
        String known,
        String span,
        String persons,
        String device,
        List<String> problems) {
    public FileRow {
        problems = List.copyOf(problems);
    }
}
