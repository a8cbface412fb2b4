package dev.roadbook.platform.run;

/** Says what runs of one name are. */
public final class RunDeclaration<Q, R> {

    final Runs runs;
    final String name;
    final Class<Q> request;
    final Class<R> result;
    String called;
    String busyCode = "run_in_progress";
    String busy = "Such a run is under way already";

    RunDeclaration(Runs runs, String name, Class<Q> request, Class<R> result) {
        this.runs = runs;
        this.name = name;
        this.called = "A run of " + name;
        this.request = request;
        this.result = result;
    }

    /** What a run is in the activity log: the beginning of a sentence, such as "A backtest". */
    public RunDeclaration<Q, R> called(String words) {
        called = words;
        return this;
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
