"""Who is who: proposes which names are one subject; pure, never writes."""
