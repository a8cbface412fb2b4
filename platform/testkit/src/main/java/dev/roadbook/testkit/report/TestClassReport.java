package dev.roadbook.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What became of the tests of one class, as Surefire reports it.
 *
 * @param time from its first test to its last, what goes before and after included
 */
record TestClassReport(
        String name, int tests, int failures, int errors, int skipped, Duration time, List<FailedTest> failed) {

    TestClassReport {
        failed = List.copyOf(failed);
    }

    static TestClassReport read(Path file) {
        try {
            var builders = DocumentBuilderFactory.newInstance();
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var builder = builders.newDocumentBuilder();
            builder.setErrorHandler(null);
            return of(builder.parse(file.toFile()).getDocumentElement());
        } catch (SAXException e) {
            return torn(file);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestClassReport of(Element suite) {
        var cases = children(suite)
                .filter(child -> child.getTagName().equals("testcase"))
                .toList();
        var sum = cases.stream().map(test -> seconds(test.getAttribute("time"))).reduce(Duration.ZERO, Duration::plus);
        var whole = seconds(suite.getAttribute("time")); // of the second run, where there was one
        return new TestClassReport(
                shortName(suite.getAttribute("name")),
                count(suite, "tests"),
                count(suite, "failures"),
                count(suite, "errors"),
                count(suite, "skipped"),
                whole.compareTo(sum) > 0 ? whole : sum,
                cases.stream().flatMap(TestClassReport::failed).toList());
    }

    /** A report that was never finished is an error, not an absent class. */
    private static TestClassReport torn(Path file) {
        return new TestClassReport(file.getFileName() + " cannot be read", 1, 0, 1, 0, Duration.ZERO, List.of());
    }

    private static Stream<FailedTest> failed(Element test) {
        var failures = traces(test, List.of("failure", "error"));
        var flakes = traces(test, List.of("flakyFailure", "flakyError"));
        if (failures.isEmpty() && flakes.isEmpty()) {
            return Stream.empty();
        }
        var type = shortName(test.getAttribute("classname"));
        var method = test.getAttribute("name");
        var name = method.isEmpty() ? type : type + "." + method;
        return Stream.of(new FailedTest(name, failures.isEmpty() ? flakes : failures, failures.isEmpty()));
    }

    private static List<String> traces(Element test, List<String> tags) {
        return children(test)
                .filter(child -> tags.contains(child.getTagName()))
                .map(TestClassReport::stackTrace)
                .toList();
    }

    private static String stackTrace(Element failure) {
        return children(failure)
                .filter(child -> child.getTagName().equals("stackTrace"))
                .findFirst()
                .map(Element::getTextContent)
                .or(() -> Optional.of(failure.getTextContent()))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> failure.getAttribute("type") + ": " + failure.getAttribute("message"));
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static int count(Element suite, String attribute) {
        var value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static Duration seconds(String value) {
        var plain = value.replace(",", "");
        return plain.isEmpty() ? Duration.ZERO : Duration.ofMillis(Math.round(Double.parseDouble(plain) * 1000));
    }

    private static String shortName(String type) {
        return type.replaceFirst("^([a-z_0-9]+\\.)+(?=[A-Z])", "");
    }
}
