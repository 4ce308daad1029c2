package org.mendline.storage.person;

import java.util.regex.Pattern;

/// Pseudonymous identifier of a person in one clinic, for example `P-014`.
///
/// @param value 1 to 64 characters of letters, digits, `.`, `_`, `:` and `-`, starting with a letter or digit
public record PersonId(String value) implements Comparable<PersonId> {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,63}");

    /// @throws IllegalArgumentException if `value` has another form
    public PersonId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A person id is 1 to 64 letters, digits or . _ : - , not \"" + value + "\"");
        }
    }

    /// Whether `text` can be an id.
    public static boolean isValid(String text) {
        return ALLOWED.matcher(text).matches();
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
