package dev.roadbook.prediction.published;

import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Function;

/** A fitted model of repeat buying; its unit of time is the one of the customers it was fitted to. */
public interface RepeatBuyingModel {

    double logLikelihood(RepeatBuying customer);

    /** Probability that the customer has not left for good. */
    double alive(RepeatBuying customer);

    /** Purchases to be expected in the time ahead. */
    double expectedPurchases(RepeatBuying customer, double ahead);

    /** The model under which the customers are likeliest; many customers of the same history cost as much as one. */
    static <M extends RepeatBuyingModel> M fit(Collection<RepeatBuying> customers, Function<double[], M> model) {
        var counts = new TreeMap<RepeatBuying, Integer>();
        customers.forEach(customer -> counts.merge(customer, 1, Integer::sum));
        double[] logs = NelderMead.minimize(new double[4], parameters -> {
            var candidate = model.apply(exp(parameters));
            double sum = 0;
            for (var entry : counts.entrySet()) {
                sum -= entry.getValue() * candidate.logLikelihood(entry.getKey());
            }
            return sum;
        });
        return model.apply(exp(logs));
    }

    private static double[] exp(double[] logs) {
        double[] parameters = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            parameters[i] = StrictMath.exp(Math.clamp(logs[i], -12, 12));
        }
        return parameters;
    }
}
