package org.mendline.storage.channel;

import java.time.Instant;
import java.util.Optional;

/// One recording of a channel, without its samples.
///
/// @param code measure code
/// @param unit UCUM unit of its values
/// @param first time of its first sample
/// @param last time of its last sample
/// @param samples how many there are, above 0
/// @param device maker, product and serial as far as known
/// @param source file name or other origin, as the user would recognise it
public record ChannelSpan(
        String code, String unit, Instant first, Instant last, long samples, Optional<String> device, String source) {}
