from storybrush.cli import main

main()
