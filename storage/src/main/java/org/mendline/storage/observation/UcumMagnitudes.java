package org.mendline.storage.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Component;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.Unit;
import org.fhir.ucum.Value;

/// How large a UCUM unit is in base units. Works on the library's parsed expressions, because its own
/// converter rounds to the digits in which the UCUM table writes a definition: one foot would become 30.5 cm.
final class UcumMagnitudes {
    /// A unit in base units.
    ///
    /// @param factor number of base units
    /// @param dimension exponent by base unit; exponents of zero are left out
    record Magnitude(BigDecimal factor, Map<String, Integer> dimension) {
        private static final Magnitude ONE = new Magnitude(BigDecimal.ONE, Map.of());

        private Magnitude times(Magnitude other, int exponent) {
            Map<String, Integer> sum = new TreeMap<>(dimension);
            other.dimension.forEach((base, power) -> sum.merge(base, power * exponent, Integer::sum));
            sum.values().removeIf(power -> power == 0);
            return new Magnitude(factor.multiply(other.factor.pow(exponent, DIGITS), DIGITS), sum);
        }
    }

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int LARGEST_EXPONENT = 99;

    private final UcumModel model;
    private final Map<String, Magnitude> units = new ConcurrentHashMap<>();

    UcumMagnitudes(UcumModel model) {
        this.model = model;
    }

    /// @throws UcumException if the text is no UCUM unit, or one that is more than a factor, such as a temperature
    Magnitude of(String ucum) throws UcumException {
        return of(new ExpressionParser(model).parse(ucum));
    }

    private Magnitude of(Term first) throws UcumException {
        Magnitude product = Magnitude.ONE;
        int sign = 1;
        for (Term term = first; term != null; term = term.getTerm()) {
            if (term.hasComp()) {
                product = product.times(of(term.getComp()), sign);
            }
            sign = term.getOp() == Operator.DIVISION ? -1 : 1;
        }
        return product;
    }

    private Magnitude of(Component part) throws UcumException {
        return switch (part) {
            case Term term -> of(term);
            case Factor factor -> new Magnitude(positive(BigDecimal.valueOf(factor.getValue())), Map.of());
            case Symbol symbol -> of(symbol);
            default -> throw new UcumException("A part of the unit is not understood");
        };
    }

    private Magnitude of(Symbol symbol) throws UcumException {
        if (Math.abs(symbol.getExponent()) > LARGEST_EXPONENT) {
            throw new UcumException("The exponent is too large");
        }
        Magnitude unit = of(symbol.getUnit());
        if (symbol.hasPrefix()) {
            BigDecimal prefix = new BigDecimal(symbol.getPrefix().getValue().asScientific());
            unit = unit.times(new Magnitude(prefix, Map.of()), 1);
        }
        return Magnitude.ONE.times(unit, symbol.getExponent());
    }

    private Magnitude of(Unit unit) throws UcumException {
        Magnitude known = units.get(unit.getCode());
        if (known != null) {
            return known;
        }
        Magnitude found = unit instanceof org.fhir.ucum.DefinedUnit defined
                ? defined(defined.isSpecial(), defined.getValue())
                : new Magnitude(BigDecimal.ONE, Map.of(unit.getCode(), 1));
        units.put(unit.getCode(), found);
        return found;
    }

    private Magnitude defined(boolean special, Value value) throws UcumException {
        if (special) {
            throw new UcumException("The unit is more than a factor");
        }
        BigDecimal number = positive(new BigDecimal(value.getValue().asScientific()));
        return new Magnitude(number, Map.of()).times(of(value.getUnit()), 1);
    }

    private static BigDecimal positive(BigDecimal number) throws UcumException {
        if (number.signum() <= 0) {
            throw new UcumException("A unit cannot be zero times another");
        }
        return number;
    }
}
