package dev.roadbook.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the starter makes of an application that adds nothing. */
@SpringBootApplication
public class SampleService {}
