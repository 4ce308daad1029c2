package org.mendline.storage.importing.question;

import java.util.OptionalInt;
import org.mendline.storage.person.PersonId;

/// A person of the store who may be the one a file means.
///
/// @param label what screens call them
/// @param why what is alike, for example `the same name in another order`
public record PersonCandidate(PersonId id, String label, OptionalInt birthYear, String why) {}
