package dev.roadbook.prediction.published;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Finds the lowest point of a function without derivatives, by a simplex that moves downhill. */
final class NelderMead {

    private static final int MOST_STEPS = 1_500;
    private static final double FLAT = 1e-9;
    private static final int STARTS = 2;

    private NelderMead() {}

    static double[] minimize(double[] start, ToDoubleFunction<double[]> function) {
        double[] best = start;
        for (int i = 0; i < STARTS; i++) {
            best = descend(best, function);
        }
        return best;
    }

    private static final class Vertex {

        private final double[] at;
        private final double value;

        private Vertex(double[] at, double value) {
            this.at = at;
            this.value = value;
        }
    }

    private static double[] descend(double[] start, ToDoubleFunction<double[]> function) {
        int n = start.length;
        var simplex = new Vertex[n + 1];
        for (int i = 0; i <= n; i++) {
            double[] at = start.clone();
            if (i < n) {
                at[i] += 0.7;
            }
            simplex[i] = vertex(at, function);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(simplex, Comparator.comparingDouble((Vertex vertex) -> vertex.value));
            if (simplex[n].value - simplex[0].value < FLAT * (1 + Math.abs(simplex[0].value))) {
                break;
            }
            move(simplex, function);
        }
        Arrays.sort(simplex, Comparator.comparingDouble((Vertex vertex) -> vertex.value));
        return simplex[0].at;
    }

    private static void move(Vertex[] simplex, ToDoubleFunction<double[]> function) {
        int n = simplex.length - 1;
        double[] centre = new double[n];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < n; d++) {
                centre[d] += simplex[i].at[d] / n;
            }
        }
        var worst = simplex[n];
        var reflected = along(centre, worst.at, -1, function);
        if (reflected.value < simplex[0].value) {
            var expanded = along(centre, worst.at, -2, function);
            simplex[n] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < simplex[n - 1].value) {
            simplex[n] = reflected;
        } else {
            var contracted = along(centre, worst.at, reflected.value < worst.value ? -0.5 : 0.5, function);
            if (contracted.value < Math.min(reflected.value, worst.value)) {
                simplex[n] = contracted;
            } else {
                for (int i = 1; i <= n; i++) {
                    simplex[i] = along(simplex[0].at, simplex[i].at, 0.5, function);
                }
            }
        }
    }

    private static Vertex along(double[] from, double[] to, double share, ToDoubleFunction<double[]> function) {
        double[] at = new double[from.length];
        for (int d = 0; d < at.length; d++) {
            at[d] = from[d] + share * (to[d] - from[d]);
        }
        return vertex(at, function);
    }

    private static Vertex vertex(double[] at, ToDoubleFunction<double[]> function) {
        double value = function.applyAsDouble(at);
        return new Vertex(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
}
