from storybrush.cli.app import main

main()
