package dev.roadbook.prediction.quota;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A random forest that says how likely a target is missed; grown and read by Tribuo. */
final class TargetForest implements Foresight {

    /** A stored forest is not one, or not one of today's features. */
    static final class Corrupt extends Exception {

        private static final long serialVersionUID = 1L;

        Corrupt(String message) {
            super(message);
        }
    }

    private static final Label MISS = new Label("MISS");
    private static final Label HIT = new Label("HIT");
    /** Adding up in another order must not show. */
    private static final double PRECISION = 1e9;

    private static final String[] NAMES =
            Stream.of(Feature.values()).map(Feature::key).toArray(String[]::new);
    /** Far more than a forest of the largest configuration takes. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private final Model<Label> model;

    private TargetForest(Model<Label> model) {
        this.model = model;
    }

    /** The same examples in the same order, and the same settings, give the same forest. */
    static TargetForest grow(List<Example> examples, TargetProperties settings) {
        var labels = new LabelFactory();
        var newest =
                examples.stream().map(Example::month).max(LocalDate::compareTo).orElseThrow();
        var origin =
                new SimpleDataSourceProvenance("months", newest.atStartOfDay().atOffset(ZoneOffset.UTC), labels);
        var dataset = new MutableDataset<>(origin, labels);
        for (var example : examples) {
            dataset.add(new ArrayExample<>(example.missed() ? MISS : HIT, NAMES, values(example.features())));
        }
        var share = (float) (Math.sqrt(NAMES.length) / NAMES.length);
        var tree =
                new CARTClassificationTrainer(settings.depth(), 5f, 0f, share, false, new GiniIndex(), settings.seed());
        var forest =
                new RandomForestTrainer<>(tree, new FullyWeightedVotingCombiner(), settings.trees(), settings.seed());
        return new TargetForest(forest.train(dataset));
    }

    @Override
    public double missProbability(Features features) {
        var prediction = model.predict(new ArrayExample<>(HIT, NAMES, values(features)));
        var miss = prediction.getOutputScores().get(MISS.getLabel());
        return miss == null ? 0 : Math.round(miss.getScore() * PRECISION) / PRECISION;
    }

    /** Protocol buffers, compressed. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            model.serialize().writeTo(compressed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static TargetForest read(byte[] bytes) throws Corrupt {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var content = plain.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new Corrupt("it is too large");
            }
            return of(ModelProto.parseFrom(content));
        } catch (InvalidProtocolBufferException e) {
            throw new Corrupt("it is not a forest");
        } catch (IOException e) {
            throw new Corrupt("it cannot be unpacked");
        }
    }

    private static TargetForest of(ModelProto proto) throws Corrupt {
        Model<Label> model;
        try {
            model = Model.deserialize(proto).castModel(Label.class);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new Corrupt("it is not a forest of this version");
        }
        var known = model.getFeatureIDMap().keySet();
        if (!List.of(NAMES).containsAll(known)) {
            throw new Corrupt("it looks at other features");
        }
        return new TargetForest(model);
    }

    private static double[] values(Features features) {
        return features.stream().toArray();
    }
}
