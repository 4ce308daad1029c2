package org.mendline.app.reporting;

import java.time.Instant;

/// A report set up once, to be written again and again.
///
/// @param madeBy who last changed it
public record SavedOrder(String name, ReportOrder order, String madeBy, Instant madeAt) {}
