package dev.roadbook.dashboard.page;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers every address of the application with its one page; a file that is not there is still not there. */
final class ApplicationPages extends PathResourceResolver {

    private static final String PAGE = "index.html";

    /** Ids of accounts may hold dots, but no small letters. */
    private static final Pattern FILE = Pattern.compile("\\.[a-z][a-z0-9]{1,10}$");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        return file == null && !FILE.matcher(path).find() ? super.getResource(PAGE, location) : file;
    }
}
