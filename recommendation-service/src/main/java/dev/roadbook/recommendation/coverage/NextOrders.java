package dev.roadbook.recommendation.coverage;

import java.util.List;
import java.util.Map;

/** Knows what accounts' next orders should hold, which is told on the topic beside what they carry and miss. */
public interface NextOrders {

    /** Today's, by account; one that does not stand on its own is absent. */
    Map<String, NextOrder> of(Map<String, List<Gap>> gaps);
}
