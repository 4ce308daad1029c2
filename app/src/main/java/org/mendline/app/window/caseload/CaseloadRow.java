package org.mendline.app.window.caseload;

import java.util.Locale;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.storage.person.PersonId;

/// One line of the worklist, ready to show; two-line cells have a head and a detail.
///
/// @param rank place in the order of need, 0 for the person who needs attention most
/// @param simulated whether Mendline made this person
/// @param notes flags, then data gaps
/// @param notesRank sorts those with the most flags first, then those with the most gaps
/// @param suggestions how many suggestions wait for a decision
/// @param searchText lower-case words that the search looks through
public record CaseloadRow(
        int rank,
        PersonId person,
        boolean simulated,
        Cell name,
        Cell recovery,
        CaseloadStatus status,
        String statusText,
        String reason,
        Cell outcome,
        Cell change,
        Cell readiness,
        Cell goal,
        String notes,
        int notesRank,
        Cell lastData,
        int suggestions,
        String searchText) {

    /// Two lines and what the column sorts by.
    ///
    /// @param sortKey ascending; positive infinity where there is nothing, so that it comes last
    public record Cell(String head, String detail, double sortKey) {
        /// A cell whose text is what it sorts by.
        static Cell words(String head, String detail) {
            return new Cell(head, detail, 0);
        }
    }

    /// Whether every word of the search occurs in this row.
    public boolean matches(String search) {
        for (String word : search.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!searchText.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
