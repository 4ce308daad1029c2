/// FHIR R4: reads Observation, Patient, DiagnosticReport and Bundle, and writes them for demonstrations.
@NullMarked
package org.mendline.storage.importing.fhir;

import org.jspecify.annotations.NullMarked;
