package dev.roadbook.platform.command;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Runs the command the jar was started with, then ends the process with its exit code. */
@AutoConfiguration
@ConditionalOnProperty(CommandMode.PROPERTY)
class CommandAutoConfiguration {

    @Bean
    Runner commandRunner(ObjectProvider<Command> commands) {
        return new Runner(commands.orderedStream().toList());
    }

    static final class Runner implements ApplicationRunner, ExitCodeGenerator {

        private static final int USAGE = 64;

        private final List<Command> commands;
        private int exitCode;

        Runner(List<Command> commands) {
            this.commands = commands;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            var words = arguments.getNonOptionArgs();
            exitCode = commands.stream()
                    .filter(command -> command.name().equals(words.getFirst()))
                    .findFirst()
                    .map(command -> command.run(words.subList(1, words.size())))
                    .orElseGet(() -> usage(words.getFirst()));
        }

        private int usage(String unknown) {
            System.err.println("There is no command '" + unknown + "'. Commands of this service:");
            commands.forEach(command -> System.err.println("  " + command.name() + "  " + command.description()));
            return USAGE;
        }

        @Override
        public int getExitCode() {
            return exitCode;
        }

        @EventListener
        void end(ApplicationReadyEvent ready) {
            exit(ready.getApplicationContext());
        }

        /** From a thread of its own: the process waits for shutdown hooks, and they for the context. */
        private static void exit(ConfigurableApplicationContext context) {
            Thread.ofPlatform().name("command-exit").start(() -> System.exit(SpringApplication.exit(context)));
        }
    }
}
