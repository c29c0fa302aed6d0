"""What the command prints, part by part."""
