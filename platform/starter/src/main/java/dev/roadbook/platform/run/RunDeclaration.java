package dev.roadbook.platform.run;

/** Says what runs of one name are. */
public final class RunDeclaration<Q, R> {

    final Runs runs;
    final String name;
    final Class<Q> request;
    final Class<R> result;
    String busyCode = "run_in_progress";
    String busy = "Such a run is under way already";

    RunDeclaration(Runs runs, String name, Class<Q> request, Class<R> result) {
        this.runs = runs;
        this.name = name;
        this.request = request;
        this.result = result;
    }

    /** How whoever asks for a second one is refused: the problem's code, and a sentence without its end. */
    public RunDeclaration<Q, R> busy(String code, String sentence) {
        busyCode = code;
        busy = sentence;
        return this;
    }

    public BackgroundRun<Q, R> does(Work<Q, R> work) {
        return new BackgroundRun<>(this, work);
    }
}
