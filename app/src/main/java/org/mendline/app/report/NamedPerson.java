package org.mendline.app.report;

/// A person's week with the sheet it goes to.
record NamedPerson(PersonWeek week, String sheetName) {}
