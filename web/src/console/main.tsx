import 'virtual:mantine-variables.css';
