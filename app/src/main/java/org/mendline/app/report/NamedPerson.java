package org.mendline.app.report;

import org.mendline.app.caseload.CaseloadEntry;

/// A person and the name of their sheet.
record NamedPerson(CaseloadEntry entry, String sheetName) {}
