package org.mendline.app.models;

/// A named person's decision, after reading a version's report.
///
/// @param person first and last name, or as the clinic knows them; at least two letters
/// @param reason in their own words; may be empty
public record Acceptance(String person, String reason) {
    private static final int FEWEST_LETTERS = 2;

    /// @throws ModelRefusedException if nobody is named
    public Acceptance {
        person = person.strip();
        reason = reason.strip();
        if (person.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new ModelRefusedException(
                    "Say who decides: a model is activated or rolled back by a named person, first and last name.");
        }
    }
}
