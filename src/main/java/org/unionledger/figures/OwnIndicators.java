package org.unionledger.figures;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RandomCode;

/**
 * Indicators that unions make of their own (自建指标), for themselves and everything below them. Their ids begin with
 * {@code own.}, which none of the product does, and are never given twice; what one means is never changed.
 */
@Service
public class OwnIndicators {

    private static final String PREFIX = "own.";
    private static final String DOMAIN = "own";
    private static final String YUAN = "元";
    private static final int CODE_LENGTH = 10;

    /** Behind all that files declare. */
    private static final int POSITION = 1_000_000;

    private final IndicatorRepository repository;

    OwnIndicators(IndicatorRepository repository) {
        this.repository = repository;
    }

    /** Whether a union made it. */
    public static boolean isOwn(IndicatorId id) {
        return id.value().startsWith(PREFIX);
    }

    /** An id that no other indicator has or will have. */
    public static IndicatorId newId() {
        return new IndicatorId(PREFIX + RandomCode.of(CODE_LENGTH));
    }

    /**
     * What an indicator will be once it is {@link #make made}: summed over the days of a period (FLOW), without breakdowns.
     *
     * @param unit one of {@link Units#known}; yuan have two decimals, all others none
     */
    public static Indicator planned(IndicatorId id, String name, String unit, String description) {
        int decimals = unit.equals(YUAN) ? 2 : 0;
        return new Indicator(
                id, name, name, unit, decimals, IndicatorKind.FLOW, DOMAIN, List.of(), description, null, null);
    }

    /** Makes an indicator for a union and everything below it, and the one that carries its targets. */
    @Transactional
    public void make(OrganizationId owner, Indicator planned) {
        var definition = new IndicatorDefinition(POSITION, planned);
        repository.add(definition, owner);
        repository.add(TargetIndicator.of(definition), owner);
    }
}
