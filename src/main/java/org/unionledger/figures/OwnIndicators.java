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
    private static final int DECIMALS_OF_YUAN = 2;
    private static final int DECIMALS_OF_OTHERS = 1;
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
     * What an indicator will be once it is {@link #make made}, without breakdowns.
     *
     * @param unit    one of {@link Units#known}; yuan have two decimals, other counts none
     * @param kind    FLOW, what happens, or STOCK, what there is at a moment
     */
    public static Indicator counted(IndicatorId id, String name, String unit, IndicatorKind kind, String description) {
        int decimals = unit.equals(YUAN) ? DECIMALS_OF_YUAN : 0;
        return new Indicator(id, name, name, unit, decimals, kind, DOMAIN, List.of(), description, null, null);
    }

    /**
     * The same of one that is computed from others, summed up the tree first and divided last.
     *
     * @param formula an {@link Expression} of ids of indicators that are counted themselves
     */
    public static Indicator computed(IndicatorId id, String name, String unit, String formula, String description) {
        int decimals = unit.equals(YUAN) ? DECIMALS_OF_YUAN : DECIMALS_OF_OTHERS;
        return new Indicator(
                id, name, name, unit, decimals, IndicatorKind.FORMULA, DOMAIN, List.of(), description, null, formula);
    }

    /** Makes an indicator for a union and everything below it, and the one that carries its targets. */
    @Transactional
    public void make(OrganizationId owner, Indicator planned) {
        var definition = new IndicatorDefinition(POSITION, planned);
        repository.add(definition, owner);
        repository.add(TargetIndicator.of(definition), owner);
    }
}
